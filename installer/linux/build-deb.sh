#!/usr/bin/env bash
# Makes target/aside_VERSION_ARCH.deb: the packaged program with a Java runtime of its own. Needs a JDK of 25 or later,
# Maven, dpkg-deb and unzip; JAVA_HOME may name the JDK.
#
# dpkg-deb rather than jpackage: jpackage puts its own launcher in place of bin/aside, with one set of virtual machine
# options for the window and for commands alike, and installs a single icon through xdg-desktop-menu.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

find_jdk() {
    local candidate
    for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
        [[ -r $candidate/release && -x $candidate/bin/jlink && -x $candidate/bin/jmod ]] || continue
        local major
        major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$candidate/release")
        if ((major >= 25)); then
            echo "$candidate"
            return
        fi
    done
    echo "A JDK of 25 or later with jlink is needed; name it in JAVA_HOME." >&2
    return 1
}

jdk=$(find_jdk)
for tool in dpkg-deb unzip mvn; do
    command -v "$tool" >/dev/null || { echo "$tool is needed; install it." >&2; exit 1; }
done
work=target/deb
rm -rf "$work"
mkdir -p "$work/jmods" "$work/root"
mvn -q -DskipTests package

# 1. JavaFX as jmods, since jlink puts native libraries of a jmod where they are found without unpacking.
unpack_javafx() {
    local jar name
    for jar in target/aside/lib/javafx/*.jar; do
        name=$(basename "$jar" | sed 's/-[0-9].*//')
        mkdir -p "$work/$name/classes" "$work/$name/libs"
        unzip -q "$jar" -d "$work/$name/classes"
        find "$work/$name/classes" -maxdepth 1 -name '*.so' -exec mv -t "$work/$name/libs" {} +
        "$jdk/bin/jmod" create --class-path "$work/$name/classes" --libs "$work/$name/libs" "$work/jmods/$name.jmod"
    done
}
unpack_javafx

# 2. The runtime: what the program and its libraries use, and dates in the languages of the people it is made for.
modules=java.base,java.desktop,java.sql,java.net.http,jdk.httpserver,java.naming,java.scripting,jdk.jfr,jdk.net
modules+=,jdk.security.auth,jdk.unsupported,java.management,jdk.charsets,jdk.localedata,javafx.controls,javafx.fxml
locales=en,de,fr,es,it,pt,nl,pl,sv,da,nb,fi,cs,tr,uk,ru,el,ar,he,hi,th,ja,ko,zh
home=$work/root/usr/lib/aside
mkdir -p "$home"
"$jdk/bin/jlink" --module-path "$work/jmods" --add-modules "$modules" --include-locales "$locales" \
    --strip-debug --no-header-files --no-man-pages --compress zip-0 --output "$home/runtime"

# 3. The program, the menu entry, the icons.
cp -r target/aside/bin target/aside/lib "$home/"
rm -r "$home/lib/javafx" "$home/bin/aside.cmd"
install -d "$work/root/usr/bin" "$work/root/DEBIAN"
ln -s ../lib/aside/bin/aside "$work/root/usr/bin/aside"
install -Dm644 installer/linux/aside.desktop "$work/root/usr/share/applications/aside.desktop"
for icon in assets/icons/aside-*.png; do
    size=$(basename "$icon" .png)
    size=${size#aside-}
    install -Dm644 "$icon" "$work/root/usr/share/icons/hicolor/${size}x${size}/apps/aside.png"
done
install -Dm644 assets/icons/aside.svg "$work/root/usr/share/icons/hicolor/scalable/apps/aside.svg"
doc=$work/root/usr/share/doc/aside
install -d "$doc"
cp -r target/aside/legal/. "$doc/"
mv "$doc/LICENSE" "$doc/copyright"

# 4. The package. Debian 13 renamed GTK's package, hence the alternative.
version=$(sed -n 's/^version=//p' target/classes/dev/aside/cli/version.properties)
architecture=$(dpkg --print-architecture)
find "$work/root" -type d -exec chmod 755 {} +
cat >"$work/root/DEBIAN/control" <<CONTROL
Package: aside
Version: $version
Architecture: $architecture
Maintainer: Aside's contributors <aside@aside.invalid>
Installed-Size: $(du -sk --exclude=DEBIAN "$work/root" | cut -f1)
Depends: libc6, libgtk-3-0 | libgtk-3-0t64, libx11-6, libxtst6, libxxf86vm1, libgl1, libfontconfig1, libfreetype6, libpango-1.0-0, libpangoft2-1.0-0
Recommends: fonts-noto-core, fonts-noto-cjk
Section: net
Priority: optional
Description: social inbox that notices when a private message is a template
 A desktop program for people who run a public account: conversations, public
 posts and followers in one window, from a store on this machine. It warns
 before a private message that reads like a template is sent.
CONTROL
deb=target/aside_${version}_${architecture}.deb
dpkg-deb --root-owner-group -Zxz --build "$work/root" "$deb" >/dev/null
echo "$deb ($(du -h "$deb" | cut -f1); its runtime $(du -sh "$home/runtime" | cut -f1))"
