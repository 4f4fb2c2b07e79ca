package no.mestringsrom.host;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import no.mestringsrom.host.HostRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fetches a calendar that somebody has given the address of. Whoever gives one decides where this house knocks, so: by
 * https alone, at the usual port, and at addresses of the open internet only. That is asked of the very address that is
 * connected to, after its name was looked up, for every step of a redirection; a name that leads elsewhere the second time
 * leads nowhere.
 */
@Component
class CalendarDownload {

    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final int MOST_REDIRECTIONS = 3;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int HTTPS = 443;
    private static final Set<Integer> REDIRECTIONS = Set.of(301, 302, 303, 307, 308);

    /** Where it may knock, and for how long in all. */
    record Limits(Predicate<InetAddress> addresses, boolean usualPortOnly, SSLSocketFactory sockets, Duration time) {}

    private final Limits limits;

    CalendarDownload() {
        this(new Limits(
                PublicAddress::is, true, HttpsURLConnection.getDefaultSSLSocketFactory(), Duration.ofSeconds(20)));
    }

    /** For tests, which have no open internet. */
    CalendarDownload(Limits limits) {
        this.limits = limits;
    }

    /**
     * An address as it was pasted, made fit to be fetched from. Calendar programs write {@code webcal} for {@code https}.
     *
     * @throws HostRefused if it is none, or leads to where we don't go
     */
    URI address(String pasted) {
        String written = pasted.strip();
        URI address;
        try {
            address = new URI(
                    written.toLowerCase(Locale.ROOT).startsWith("webcal://")
                            ? "https" + written.substring("webcal".length())
                            : written);
        } catch (URISyntaxException noAddress) {
            throw new HostRefused(Reason.CALENDAR_ADDRESS);
        }
        if (written.length() > LONGEST_ADDRESS || address.getScheme() == null || address.getHost() == null) {
            throw new HostRefused(Reason.CALENDAR_ADDRESS);
        }
        if (!address.getScheme().equalsIgnoreCase("https")) {
            throw new HostRefused(Reason.CALENDAR_NOT_HTTPS);
        }
        if (!mayGoTo(address)) {
            throw new HostRefused(Reason.CALENDAR_NOT_PUBLIC);
        }
        return address;
    }

    /** @throws CalendarUnreadable if it could not be had, in time and size */
    String fetch(URI address) throws CalendarUnreadable {
        FutureTask<String> task = new FutureTask<>(() -> follow(address));
        Thread knocking = Thread.ofVirtual().name("calendar").start(task);
        try {
            return task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooSlow) {
            // Interrupted, a virtual thread lets go of its socket: a server that drips keeps nothing busy.
            knocking.interrupt();
            throw new CalendarUnreadable(CalendarProblem.UNREACHABLE);
        } catch (InterruptedException stopped) {
            knocking.interrupt();
            Thread.currentThread().interrupt();
            throw new CalendarUnreadable(CalendarProblem.UNREACHABLE);
        } catch (ExecutionException failed) {
            throw new CalendarUnreadable(problem(failed));
        }
    }

    private String follow(URI first) throws IOException, CalendarUnreadable {
        URI address = first;
        for (int i = 0; i <= MOST_REDIRECTIONS; i++) {
            if (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null || !mayGoTo(address)) {
                throw new CalendarUnreadable(CalendarProblem.NOT_PUBLIC);
            }
            HttpsURLConnection connection = connect(address);
            try {
                int status = connection.getResponseCode();
                if (status == HttpURLConnection.HTTP_OK) {
                    return body(connection);
                }
                String next = connection.getHeaderField("Location");
                if (!REDIRECTIONS.contains(status) || next == null) {
                    throw new CalendarUnreadable(CalendarProblem.REFUSED);
                }
                address = address.resolve(next);
            } catch (IllegalArgumentException noAddress) {
                throw new CalendarUnreadable(CalendarProblem.REFUSED);
            } finally {
                connection.disconnect();
            }
        }
        throw new CalendarUnreadable(CalendarProblem.REFUSED);
    }

    private HttpsURLConnection connect(URI address) throws IOException {
        HttpsURLConnection connection = (HttpsURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        int millis = (int) limits.time().toMillis();
        connection.setSSLSocketFactory(new Guarded());
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout(millis);
        connection.setReadTimeout(millis);
        connection.setRequestProperty("Accept", "text/calendar, */*;q=0.1");
        connection.setRequestProperty("User-Agent", "Mestringsrom");
        connection.setRequestProperty("Connection", "close");
        return connection;
    }

    private static String body(HttpsURLConnection connection) throws IOException, CalendarUnreadable {
        try (InputStream body = connection.getInputStream()) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new CalendarUnreadable(CalendarProblem.TOO_LARGE);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** A name that can't be looked up just now may be the right one all the same. */
    private boolean mayGoTo(URI address) {
        if (address.getUserInfo() != null
                || (limits.usualPortOnly() && address.getPort() != -1 && address.getPort() != HTTPS)) {
            return false;
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(address.getHost())).allMatch(limits.addresses());
        } catch (UnknownHostException unknown) {
            return true;
        }
    }

    private static CalendarProblem problem(ExecutionException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CalendarUnreadable unreadable) {
                return unreadable.problem();
            }
            if (cause instanceof NotPublic) {
                return CalendarProblem.NOT_PUBLIC;
            }
        }
        return CalendarProblem.UNREACHABLE;
    }

    private static final class NotPublic extends IOException {}

    /** Looks at the address that is connected to, when it is. */
    private final class GuardedSocket extends Socket {

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            InetAddress address = endpoint instanceof InetSocketAddress internet ? internet.getAddress() : null;
            if (address == null) {
                throw new UnknownHostException();
            }
            if (!limits.addresses().test(address)) {
                throw new NotPublic();
            }
            super.connect(endpoint, timeout);
        }
    }

    /** Java's own connection asks for a socket, connects it, and asks for TLS over it; anything else is refused. */
    private final class Guarded extends SSLSocketFactory {

        @Override
        public Socket createSocket() {
            return new GuardedSocket();
        }

        @Override
        public Socket createSocket(Socket connected, @Nullable String host, int port, boolean autoClose)
                throws IOException {
            if (!(connected instanceof GuardedSocket)) {
                throw new NotPublic();
            }
            return limits.sockets().createSocket(connected, host, port, autoClose);
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            throw new NotPublic();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
            throw new NotPublic();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            throw new NotPublic();
        }

        @Override
        public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
                throws IOException {
            throw new NotPublic();
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return limits.sockets().getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return limits.sockets().getSupportedCipherSuites();
        }
    }
}
