package no.mestringsrom.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import no.mestringsrom.host.CalendarDownload.Limits;
import no.mestringsrom.host.HostRefused.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server of its own on this machine, which is just where the house must not knock. */
class CalendarDownloadTest {

    private static final char[] PASSWORD = "only-in-this-test".toCharArray();

    @TempDir
    static Path folder;

    private static final AtomicInteger knocks = new AtomicInteger();
    private static final CountDownLatch over = new CountDownLatch(1);
    private static SSLContext tls;
    private static HttpsServer server;

    @BeforeAll
    static void startServer() throws Exception {
        tls = certificate();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", CalendarDownloadTest::answer);
        server.start();
    }

    @AfterAll
    static void stopServer() {
        over.countDown();
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        knocks.incrementAndGet();
        String path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/ok.ics" -> body(exchange, "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8));
            case "/moved" -> redirect(exchange, "/ok.ics");
            case "/round" -> redirect(exchange, "/round");
            case "/to-plain" -> redirect(exchange, "http://localhost/ok.ics");
            case "/to-inside" -> redirect(exchange, "https://10.0.0.1/ok.ics");
            case "/to-nonsense" -> redirect(exchange, "https://[");
            case "/large" -> body(exchange, new byte[CalendarDownload.MOST_BYTES + 1]);
            case "/largest" -> body(exchange, new byte[CalendarDownload.MOST_BYTES]);
            case "/drips" -> drip(exchange);
            default -> exchange.sendResponseHeaders(403, -1);
        }
    }

    @Test
    void whatIsThereIsFetchedAlsoFromWhereItMovedTo() throws Exception {
        assertThat(here().fetch(at("/ok.ics"))).isEqualTo("BEGIN:VCALENDAR");
        assertThat(here().fetch(at("/moved"))).isEqualTo("BEGIN:VCALENDAR");
        assertThat(here().fetch(at("/largest"))).hasSize(CalendarDownload.MOST_BYTES);
    }

    @ParameterizedTest
    @CsvSource({
        "/no, REFUSED",
        "/round, REFUSED",
        "/to-nonsense, REFUSED",
        "/to-plain, NOT_PUBLIC",
        "/to-inside, NOT_PUBLIC",
        "/large, TOO_LARGE"
    })
    void whatCannotBeHadIsSaidSo(String path, CalendarProblem problem) {
        assertProblem(problem, here(), at(path));
    }

    @Test
    @Timeout(20)
    void aServerThatDripsKeepsNobodyWaiting() {
        CalendarDownload hurried = download(InetAddress::isLoopbackAddress, Duration.ofSeconds(2));

        assertProblem(CalendarProblem.UNREACHABLE, hurried, at("/drips"));
    }

    @Test
    void aCertificateThatNobodyTrustsIsNotTrusted() {
        CalendarDownload strict = new CalendarDownload(new Limits(
                InetAddress::isLoopbackAddress,
                false,
                HttpsURLConnection.getDefaultSSLSocketFactory(),
                Duration.ofSeconds(10)));

        assertProblem(CalendarProblem.UNREACHABLE, strict, at("/ok.ics"));
    }

    /** As the house runs. */
    @Test
    void thisMachineIsNotKnockedAt() {
        int before = knocks.get();
        assertProblem(CalendarProblem.NOT_PUBLIC, new CalendarDownload(), at("/ok.ics"));
        assertProblem(CalendarProblem.NOT_PUBLIC, new CalendarDownload(), URI.create("https://localhost/ok.ics"));
        assertThat(knocks).hasValue(before);
    }

    /** The name looked up first was fine; what is connected to is asked again, and is not. */
    @Test
    void aNameThatLeadsElsewhereTheSecondTimeLeadsNowhere() {
        int before = knocks.get();
        AtomicInteger asked = new AtomicInteger();
        int first = addressesOf("localhost");
        CalendarDownload rebound = download(address -> asked.incrementAndGet() <= first, Duration.ofSeconds(10));

        assertProblem(CalendarProblem.NOT_PUBLIC, rebound, at("/ok.ics"));
        assertThat(asked.get()).isGreaterThan(first);
        assertThat(knocks).hasValue(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/a.ics",
                "https://localhost/a.ics",
                "https://10.1.2.3/a.ics",
                "https://192.168.0.1/a.ics",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/a.ics",
                "https://[::ffff:127.0.0.1]/a.ics",
                "https://[fd00::1]/a.ics",
                "https://0/a.ics",
                "https://2130706433/a.ics",
                "https://user:secret@1.1.1.1/a.ics",
                "https://1.1.1.1:22/a.ics",
                "webcal://127.0.0.1/a.ics"
            })
    void addressesWithinWallsAreRefused(String address) {
        assertThatExceptionOfType(HostRefused.class)
                .as(address)
                .isThrownBy(() -> new CalendarDownload().address(address))
                .extracting(HostRefused::reason)
                .isIn(Reason.CALENDAR_NOT_PUBLIC, Reason.CALENDAR_ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({
        "http://1.1.1.1/a.ics, CALENDAR_NOT_HTTPS",
        "ftp://1.1.1.1/a.ics, CALENDAR_NOT_HTTPS",
        "file:///etc/passwd, CALENDAR_ADDRESS",
        "javascript:alert(1), CALENDAR_ADDRESS",
        "kalender.no/a.ics, CALENDAR_ADDRESS",
        "https://, CALENDAR_ADDRESS",
        "https:///a.ics, CALENDAR_ADDRESS",
        "'', CALENDAR_ADDRESS",
        "https://ex ample.no/a, CALENDAR_ADDRESS"
    })
    void whatIsNoAddressForItIsRefused(String address, Reason reason) {
        assertThatExceptionOfType(HostRefused.class)
                .isThrownBy(() -> new CalendarDownload().address(address))
                .extracting(HostRefused::reason)
                .isEqualTo(reason);
        assertThatExceptionOfType(HostRefused.class)
                .isThrownBy(() -> new CalendarDownload().address("https://1.1.1.1/" + "x".repeat(2_000)))
                .extracting(HostRefused::reason)
                .isEqualTo(Reason.CALENDAR_ADDRESS);
    }

    @Test
    void anOpenAddressIsTakenAsItIsPasted() {
        assertThat(new CalendarDownload().address("  webcal://1.1.1.1/a.ics?key=b "))
                .isEqualTo(URI.create("https://1.1.1.1/a.ics?key=b"));
        assertThat(new CalendarDownload().address("https://1.1.1.1:443/a.ics"))
                .isEqualTo(URI.create("https://1.1.1.1:443/a.ics"));
    }

    private static CalendarDownload here() {
        return download(InetAddress::isLoopbackAddress, Duration.ofSeconds(10));
    }

    private static CalendarDownload download(Predicate<InetAddress> addresses, Duration time) {
        return new CalendarDownload(new Limits(addresses, false, tls.getSocketFactory(), time));
    }

    private static URI at(String path) {
        return URI.create("https://localhost:" + server.getAddress().getPort() + path);
    }

    private static int addressesOf(String name) {
        try {
            return InetAddress.getAllByName(name).length;
        } catch (IOException unknown) {
            throw new AssertionError(unknown);
        }
    }

    private static void assertProblem(CalendarProblem problem, CalendarDownload download, URI address) {
        assertThatExceptionOfType(CalendarUnreadable.class)
                .isThrownBy(() -> download.fetch(address))
                .extracting(CalendarUnreadable::problem)
                .isEqualTo(problem);
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void body(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    /** The first byte, and then nothing for as long as anybody waits. */
    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write('B');
        exchange.getResponseBody().flush();
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** For this machine, signed by itself. */
    private static SSLContext certificate() throws Exception {
        Path file = folder.resolve("key.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "here",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, PASSWORD);
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("here", store.getCertificate("here"));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
