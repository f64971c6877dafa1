// java.exe for the tests of the Windows start script: says how it was called, leaves the archive that it is
// told to leave, and ends with the status in STAND_IN_STATUS. Asked for its version, it says STAND_IN_VERSION.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <windows.h>

static void line(const char *what, const wchar_t *text) {
  wchar_t shown[8192];
  DWORD written;
  swprintf(shown, 8192, L"%hs[%ls]\r\n", what, text);
  WriteConsoleW(GetStdHandle(STD_OUTPUT_HANDLE), shown, wcslen(shown), &written, NULL);
}

int wmain(int count, wchar_t **arguments) {
  static const wchar_t archive[] = L"-XX:ArchiveClassesAtExit=";
  if (count == 2 && wcscmp(arguments[1], L"-version") == 0) {
    fprintf(stderr, "openjdk version \"%s\" 2020-01-01\n", getenv("STAND_IN_VERSION"));
    return 0;
  }
  wchar_t folder[4096];
  GetCurrentDirectoryW(4096, folder);
  line("java in ", folder);
  for (int i = 1; i < count; i++) {
    line("  ", arguments[i]);
    if (wcsncmp(arguments[i], archive, wcslen(archive)) == 0) {
      FILE *file = _wfopen(arguments[i] + wcslen(archive), L"w");
      if (file) {
        fputs("archive", file);
        fclose(file);
      }
    }
  }
  const char *status = getenv("STAND_IN_STATUS");
  return status ? atoi(status) : 0;
}
