package no.mestringsrom.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.mestringsrom.e2e.PackagedApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged application with a wrong setting, as an operator may, and reads what it says. */
class WrongSettingsIT {

    static final String SECRET = "--mestringsrom.secret=a-secret-that-only-tests-know-0123456789";

    @TempDir
    Path folder;

    @Test
    void withoutASecret() throws Exception {
        assertThat(start())
                .isEqualTo("mestringsrom.secret is missing or shorter than 32 characters: set it, for example"
                        + " in the environment as MESTRINGSROM_SECRET.");
        assertThat(folder.resolve("data")).as("no database is made in vain").doesNotExist();
    }

    @Test
    void withADatabaseThatWeDoNotKnow() throws Exception {
        assertThat(start(SECRET, "--spring.datasource.url=jdbc:mysql://localhost/mestringsrom?password=x"))
                .isEqualTo("spring.datasource.url is \"jdbc:mysql://localhost/mestringsrom\", which is no database of"
                        + " ours: set it to an address that begins with jdbc:postgresql: or jdbc:h2:.");
    }

    @Test
    void inALanguageThatIsNoneOfOurs() throws Exception {
        assertThat(start(SECRET, "--mestringsrom.language=tlh"))
                .isEqualTo("mestringsrom.language is \"tlh\", which is none of ours: set it to one of nb, nn, en, se.");
    }

    @Test
    void atAnAddressThatIsNone() throws Exception {
        assertThat(start(SECRET, "--mestringsrom.base-url=mestringsrom.example"))
                .isEqualTo(
                        "mestringsrom.base-url is \"mestringsrom.example\": set it to the address people reach us at,"
                                + " beginning with https://.");
    }

    @Test
    void withADatabaseServerThatIsDown() throws Exception {
        String url = "jdbc:postgresql://localhost:" + portWhereNobodyAnswers() + "/mestringsrom";
        assertThat(start(SECRET, "--spring.datasource.url=" + url))
                .isEqualTo("The database at " + url + " can't be reached: start it, or correct spring.datasource.url.");
    }

    @Test
    void onADatabaseFileThatAnotherInstanceHolds() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("mestringsrom");
        try (Connection other = DriverManager.getConnection(url, "sa", "")) {
            assertThat(start(SECRET, "--spring.datasource.url=" + url))
                    .isEqualTo("The database file of " + url + " is in use by another instance: stop that one first, or"
                            + " give this one a database of its own with spring.datasource.url.");
            assertThat(other.isValid(1)).isTrue();
        }
    }

    @Test
    void withAMailServerButNoSender() throws Exception {
        assertThat(start(
                        SECRET,
                        "--spring.datasource.url=jdbc:h2:mem:x;MODE=PostgreSQL",
                        "--spring.mail.host=localhost"))
                .isEqualTo(
                        "mestringsrom.mail.from is \"\": with spring.mail.host set, it must be the e-mail address our"
                                + " mails come from.");
    }

    /** The one sentence that it stopped with. */
    private String start(String... arguments) throws IOException, InterruptedException {
        List<String> command = PackagedApplication.command(PackagedApplication.QUICK_TO_START);
        command.addAll(List.of("--server.port=0", "--spring.datasource.hikari.connection-timeout=1000"));
        command.addAll(Arrays.asList(arguments));
        Path output = folder.resolve("output.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MESTRINGSROM_") || name.startsWith("SPRING_"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String text = Files.readString(output);
        assertThat(process.exitValue()).as(text).isNotZero();
        assertThat(text).as("no stack trace").doesNotContain("\tat ", " java.base/");
        String marker = "Description:\n\n";
        assertThat(text).containsOnlyOnce(marker);
        return text.substring(text.indexOf(marker) + marker.length())
                .lines()
                .findFirst()
                .orElseThrow();
    }

    private static int portWhereNobodyAnswers() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
