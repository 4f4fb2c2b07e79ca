package no.mestringsrom.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowsersTest {

    @TempDir
    Path folder;

    @Test
    void chromiumIsFoundWhereverThePathLeads() throws IOException {
        Path chromium = executable("opt/chromium-browser");
        String path = String.join(
                File.pathSeparator,
                folder.resolve("nothing-here").toString(),
                chromium.getParent().toString());

        assertThat(Browsers.chromium(Map.of("PATH", path))).contains(chromium);
    }

    @Test
    void theOneWithoutAWindowIsPreferred() throws IOException {
        Path chromium = executable("bin/chromium");
        Path windowless = executable("sbin/chromium-headless-shell");
        String path = chromium.getParent() + File.pathSeparator + windowless.getParent();

        assertThat(Browsers.chromium(Map.of("PATH", path))).contains(windowless);
    }

    @Test
    void whatTheEnvironmentNamesComesFirst() throws IOException {
        Path onPath = executable("bin/chromium");
        Path named = executable("mine/browser");

        assertThat(Browsers.chromium(Map.of("PATH", onPath.getParent().toString(), "CHROMIUM", named.toString())))
                .contains(named);
    }

    private Path executable(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
