#!/bin/bash
# 分片生成，全部结束之后合并。在放着 input-csv、templates-xlsx 和 juesuan.jar 的共享文件夹里提交：
#   array=$(sbatch --parsable slurm-array.sh)
#   sbatch --dependency=afterany:"$array" --array=0 --export=ALL,SHARDS=20 slurm-array.sh
# 下标 1 至 20 是片号；下标 0 表示合并。
#SBATCH --job-name=juesuan
#SBATCH --array=1-20
#SBATCH --cpus-per-task=2
#SBATCH --mem=1G
#SBATCH --time=02:00:00
#SBATCH --requeue
#SBATCH --output=juesuan-%A-%a.log
set -u
export LC_ALL=C.UTF-8

shards=${SHARDS:-$SLURM_ARRAY_TASK_MAX}
juesuan=(java -XX:MaxRAMPercentage=70 -jar "${JUESUAN_JAR:-juesuan.jar}")

if [ "$SLURM_ARRAY_TASK_ID" -eq 0 ]; then
  "${juesuan[@]}" merge-results -n "$shards"
  exit
fi

"${juesuan[@]}" generate --shard "$SLURM_ARRAY_TASK_ID/$shards" --jobs "${SLURM_CPUS_PER_TASK:-2}"
status=$?
# 1 表示有单位出错或校验不符：写在清单里，不是作业失败
[ "$status" -eq 1 ] && exit 0
exit "$status"
