@echo off
rem Starts the program on Windows. Without arguments, or with a folder dropped on it, it shows the menu and waits at the
rem end; any other arguments are the program's own. It finds Java 17 or newer beside itself (runtime), in JAVA_HOME, on
rem PATH, in the usual folders, and chooses the virtual machine's options.
rem
rem Only ASCII stands here, so that this file means the same on every code page; Chinese comes from messages\ and from
rem the program. No value goes through "call" or a block without quotes: folders are named with % and & too.
rem
rem JUESUAN_USUAL_FOLDERS=off   does not look in the usual folders
rem JUESUAN_BROWSER             see the menu: opens the result page with this program; off: not at all

setlocal EnableExtensions DisableDelayedExpansion

rem Up to so many kilobytes of lists (some 1,600 units), thorough compilation costs more than it saves.
set "small_batch=32768"

rem Up to so many (some 25 units), a young generation that is used again costs less than one that the system must provide.
set "few_units=512"

set "here=%~dp0"
set "jar=%here%juesuan.jar"
set "cut="

rem ---- what is wanted

set "mode=pass"
set "dropped="
set "first=%~1"
if not defined first set "mode=menu"
if not defined first goto wanted
rem no command has a backslash in it
if "%first:\=%"=="%first%" goto wanted
if exist "%first%" goto dropped
rem Explorer does not quote a dropped name without blanks, and cmd has cut it at an & in it
if "%cmdcmdline:"=%"=="" goto wanted
setlocal EnableDelayedExpansion
set "line=!cmdcmdline!"
set "rest=!line:*.cmd" =!"
if "!rest!"=="!line!" goto not_cut
set "rest=!rest:~0,-1!"
if not exist "!rest!" goto not_cut
for /f "delims=" %%r in ("!rest!") do endlocal & set "first=%%r"
set "cut=yes"
goto dropped
:not_cut
endlocal
goto wanted
:dropped
set "mode=menu"
set "dropped=%first%"
rem a backslash before the closing quote would take it away
if "%dropped:~-1%"=="\" set "dropped=%dropped%."
:wanted

if not exist "%jar%" goto not_unpacked

rem ---- Java

set "java="
set "version="
set "old_version="
set "exe=%here%runtime\bin\java.exe"
call :try
if defined JAVA_HOME set "exe=%JAVA_HOME:"=%\bin\java.exe"
if defined JAVA_HOME call :try
set "exe="
for %%j in (java.exe) do set "exe=%%~$PATH:j"
if defined exe call :try
if defined java goto java_found
if "%JUESUAN_USUAL_FOLDERS%"=="off" goto no_java
for %%r in (
  "%ProgramFiles%\Java"
  "%ProgramFiles%\Eclipse Adoptium"
  "%ProgramFiles%\Microsoft"
  "%ProgramFiles%\Amazon Corretto"
  "%ProgramFiles%\BellSoft"
  "%ProgramFiles%\Zulu"
  "%ProgramFiles%\Semeru"
  "%ProgramFiles%\Huawei"
  "%ProgramFiles%\Alibaba"
  "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
  "%USERPROFILE%\.jdks"
) do for /d %%d in ("%%~r\*") do set "exe=%%~d\bin\java.exe"& call :try
if not defined java goto no_java
:java_found

rem ---- options of the virtual machine

set "data=input-csv"
set "command=%~1"
if "%mode%"=="menu" set "data=%here%input-csv"
if "%mode%"=="menu" set "command=menu"
if defined dropped set "data=%dropped%"
if "%mode%"=="menu" goto data_known
:next_argument
if "%~1"=="" goto data_known
if "%~1"=="-i" set "data=%~2"
if "%~1"=="--input" set "data=%~2"
shift
goto next_argument
:data_known
set "size=0"
pushd "%data%" 2>nul
if errorlevel 1 goto size_known
for %%f in (*) do set /a "size+=%%~zf/1024" 2>nul& if %%~zf GTR 1000000000 set "size=1000000"
popd
:size_known

set "options=-XX:+IgnoreUnrecognizedVMOptions -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr"
rem how much these have to do the data does not tell; the program looks itself
if "%command%"=="verify" goto compilation_known
if "%command%"=="publish" goto compilation_known
if "%command%"=="next-year" goto compilation_known
if %size% LEQ %small_batch% set "options=%options% -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
:compilation_known
if %size% LEQ %few_units% set "options=%options% -Xmn48m"

rem Classes are loaded from an archive, which the first run that does real work leaves behind. Its name holds all that it
rem depends on and that may change; the virtual machine checks the rest and does without, silently, if anything differs.
for %%f in ("%jar%") do set "archive=%here%cache\%version%-%%~zf.jsa"
set "making="
if exist "%archive%" goto run
if "%command%"=="menu" set "making=%archive%.%RANDOM%%RANDOM%"
if "%command%"=="generate" set "making=%archive%.%RANDOM%%RANDOM%"
if "%command%"=="check" set "making=%archive%.%RANDOM%%RANDOM%"
if not defined making goto run
if not exist "%here%cache\" mkdir "%here%cache" 2>nul
rem can it be written?
mkdir "%making%" 2>nul
if exist "%making%" (rmdir "%making%") else set "making="

rem ---- run

:run
if "%mode%"=="menu" pushd "%here%"
if defined making goto run_and_archive
if "%mode%"=="menu" goto run_menu
"%java%" %options% "-XX:SharedArchiveFile=%archive%" -jar "%jar%" %*
goto done
:run_menu
if defined dropped "%java%" %options% "-XX:SharedArchiveFile=%archive%" -jar "%jar%" menu "%dropped%"
if not defined dropped "%java%" %options% "-XX:SharedArchiveFile=%archive%" -jar "%jar%" menu
goto done
:run_and_archive
if "%mode%"=="menu" goto run_menu_and_archive
"%java%" %options% "-XX:ArchiveClassesAtExit=%making%" -jar "%jar%" %*
goto archived
:run_menu_and_archive
if defined dropped "%java%" %options% "-XX:ArchiveClassesAtExit=%making%" -jar "%jar%" menu "%dropped%"
if not defined dropped "%java%" %options% "-XX:ArchiveClassesAtExit=%making%" -jar "%jar%" menu
:archived
set "status=%errorlevel%"
if not exist "%making%" goto finish
rem archives of another Java or another jar are of no use; one that is in use stays
del "%here%cache\*.jsa" >nul 2>nul
move /y "%making%" "%archive%" >nul 2>nul
if exist "%making%" del "%making%" >nul 2>nul
goto finish
:done
set "status=%errorlevel%"
goto finish

rem ---- what cannot be

:not_unpacked
set "status=2"
set "name=not-unpacked"
if exist "%here%messages\not-unpacked.gbk.txt" goto not_unpacked_said
rem opened inside the zip, nothing is beside it: PowerShell, which every Windows has, prints Chinese from ASCII
powershell -NoProfile -Command "[Console]::Error.WriteLine([regex]::Unescape('\u8bf7\u5148\u628a\u6574\u4e2a\u538b\u7f29\u5305\u89e3\u538b\u5230\u4e00\u4e2a\u6587\u4ef6\u5939\uff0c\u518d\u6253\u5f00\u5176\u4e2d\u7684\u201c\u51b3\u7b97\u516c\u5f00\u201d\u3002'))" 2>&1 || echo Unpack the whole zip first.
goto finish
:not_unpacked_said
call :say
goto finish

:no_java
set "status=2"
set "name=old-java"
if defined old_version call :say
if defined old_version echo   %old_version%  "%old_exe%"
set "name=no-java"
call :say
set "name=get-java"
call :say
goto finish

:finish
if "%mode%"=="menu" pause
if defined cut exit %status%
exit /b %status%

rem ---- takes %exe% as %java% if it is new enough
:try
if defined java exit /b
if not exist "%exe%" exit /b
set "version="
for %%e in ("%exe%") do set "release=%%~dpe..\release"
if not exist "%release%" goto ask
for /f "usebackq tokens=1,2 delims==" %%a in ("%release%") do if "%%a"=="JAVA_VERSION" set "version=%%~b"
if defined version goto compare
:ask
set "answer=%TEMP%\juesuan-%RANDOM%%RANDOM%.txt"
"%exe%" -version 2>"%answer%"
for /f "usebackq tokens=2,3" %%a in ("%answer%") do if "%%a"=="version" if not defined version set "version=%%~b"
del "%answer%" 2>nul
if not defined version exit /b
:compare
set "major=0"
for /f "tokens=1,2 delims=.-+_" %%a in ("%version%") do set "major=%%a"& if "%%a"=="1" set "major=%%b"
set /a "major+=0" 2>nul
if %major% GEQ 17 set "java=%exe%"
if not defined java set "old_version=%version%"& set "old_exe=%exe%"
exit /b

rem ---- shows messages\%name% in the console's encoding; a console of another page is switched to GBK meanwhile
:say
if not exist "%here%messages\%name%.gbk.txt" echo %name%: https://adoptium.net& exit /b
set "page=0"
for /f "tokens=2 delims=:." %%p in ('chcp') do set /a "page=%%p" 2>nul
if "%page%"=="65001" type "%here%messages\%name%.utf8.txt"& exit /b
if not "%page%"=="936" chcp 936 >nul 2>nul
type "%here%messages\%name%.gbk.txt"
if not "%page%"=="936" chcp %page% >nul 2>nul
exit /b
