@echo off
rem Starts Aside; the same rules as in the file "aside" beside this one.
setlocal enabledelayedexpansion
set "home=%~dp0.."
set "java="
if exist "%home%\runtime\bin\java.exe" (
    set "java=%home%\runtime\bin\java.exe"
    goto found
)
call :try "%ASIDE_JAVA%"
call :try "%ASIDE_JAVA%\bin\java.exe"
call :try "%JAVA_HOME%\bin\java.exe"
for %%j in (java.exe) do call :try "%%~$PATH:j"
for %%r in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks") do (
    for /d %%d in ("%%~r\*") do call :try "%%~d\bin\java.exe"
)
if not defined java (
    echo Aside needs Java 25 or later and found none: install one, or name it in ASIDE_JAVA.>&2
    exit /b 1
)

:found
set "modules="
if exist "%home%\lib\javafx" set modules=--module-path "%home%\lib\javafx" --add-modules javafx.controls,javafx.fxml
set "tuning="
set "first=%~1"
if not defined first set "first=-"
if "!first:~0,1!"=="-" set "tuning=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms16m -Xmx192m"
if "!first!"=="import" set "tuning=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms128m -Xmn80m -Xmx256m"
"%java%" --enable-native-access=ALL-UNNAMED,javafx.graphics %modules% %tuning% -cp "%home%\lib\*" dev.aside.Main %*
exit /b %errorlevel%

:try
if defined java exit /b
if not exist "%~1" exit /b
if exist "%~1\" exit /b
for /f "tokens=3" %%v in ('""%~1" -version 2^>^&1 ^| findstr /c:" version ""') do (
    for /f "tokens=1 delims=." %%m in ("%%~v") do if %%m geq 25 set "java=%~1"
)
exit /b
