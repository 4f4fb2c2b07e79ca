package no.mestringsrom.e2e;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The jar that the build made, run as an operator would: {@code java -jar}, unpacked and with the cache that the build
 * made so that it starts soon, its own folder and H2 file. It can be killed without warning and started again on the same
 * data and port.
 */
public final class PackagedApplication implements AutoCloseable {

    public static final String SECRET = "a-secret-that-only-tests-know-0123456789";

    /** For those who want it up soon rather than fast. */
    public static final List<String> QUICK_TO_START =
            List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final Duration START = Duration.ofMinutes(5);
    private static final String DIALECT = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private final Path folder;
    private final int port;
    private final List<String> jvmOptions;
    private final Map<String, String> settings;
    private @Nullable Process process;

    /** @param folder where data and the log go */
    public PackagedApplication(Path folder, List<String> jvmOptions, Map<String, String> settings) {
        this.folder = folder;
        this.port = freePort();
        this.jvmOptions = jvmOptions;
        this.settings = settings;
    }

    /** As an operator has it who has set up mail: nobody is in it but the first administrator. */
    static PackagedApplication withMail(Path folder, GreenMailExtension mail) {
        return new PackagedApplication(
                folder,
                QUICK_TO_START,
                Stream.of(mailTo(mail), Map.of("mestringsrom.administrator", Preparations.ADMINISTRATOR))
                        .flatMap(settings -> settings.entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Settings of an application whose letters go there. */
    static Map<String, String> mailTo(GreenMailExtension mail) {
        return Map.of(
                "spring.mail.host",
                "localhost",
                "spring.mail.port",
                String.valueOf(mail.getSmtp().getPort()),
                "mestringsrom.mail.from",
                "mestringsrom@eksempel.example");
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public String databaseUrl() {
        return "jdbc:h2:file:" + folder.resolve(databaseFile()) + DIALECT;
    }

    /** The demo has one of its own. */
    private String databaseFile() {
        return "demo".equals(settings.get("spring.profiles.active")) ? "data/demo" : "data/mestringsrom";
    }

    /**
     * The database while the application does not run: a copy, so that reading it mends nothing that a crash has left.
     *
     * @param as what the copy is called
     */
    Connection copyOfDatabase(String as) throws IOException, SQLException {
        Path copy = folder.resolve(as);
        Files.copy(folder.resolve(databaseFile() + ".mv.db"), folder.resolve(as + ".mv.db"));
        return DriverManager.getConnection("jdbc:h2:file:" + copy + DIALECT, "sa", "");
    }

    /** The beginning of the line that starts the jar; what follows are settings. */
    public static List<String> command(List<String> jvmOptions) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        if (jvmOptions.equals(QUICK_TO_START) && System.getProperty("application.start") != null) {
            command.add("-XX:AOTCache=" + System.getProperty("application.start"));
        }
        command.add("-jar");
        command.add(Path.of(System.getProperty("application.jar", "target/mestringsrom.jar"))
                .toAbsolutePath()
                .toString());
        return command;
    }

    public long pid() {
        return running().pid();
    }

    /** Starts it and returns when it answers. */
    public void start() {
        List<String> command = command(jvmOptions);
        command.add("--server.port=" + port);
        command.add("--mestringsrom.base-url=" + url());
        command.add("--mestringsrom.secret=" + SECRET);
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        try {
            Files.createDirectories(folder);
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("application.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitReady();
    }

    /** What a power cut does: no shutdown hook runs. */
    public void kill() {
        try {
            running().destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process = null;
    }

    public String log() {
        try {
            return Files.readString(folder.resolve("application.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            try {
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("The application has not been started");
        }
        return process;
    }

    private void awaitReady() {
        Instant deadline = Instant.now().plus(START);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (Instant.now().isBefore(deadline)) {
                if (!running().isAlive()) {
                    throw new IllegalStateException("The application stopped while starting:\n" + log());
                }
                try {
                    HttpResponse<Void> answer = client.send(
                            HttpRequest.newBuilder(URI.create(url() + "/kurs"))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
                    if (answer.statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // It has not opened its port yet.
                }
                Thread.sleep(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException(
                "The application did not answer within " + START + ":\n" + whatItWaitsFor() + log());
    }

    /** All its threads: the log of an application that hangs says nothing. */
    private String whatItWaitsFor() {
        Path dump = folder.resolve("threads.txt");
        try {
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(pid()),
                            "Thread.dump_to_file",
                            "-overwrite",
                            dump.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(30, TimeUnit.SECONDS);
            return Files.readString(dump);
        } catch (IOException notTold) {
            return "Its threads cannot be told: " + notTold + "\n";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
