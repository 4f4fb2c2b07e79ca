package no.mestringsrom.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A way to the application that can fall silent, as when a phone walks out of reach: nothing comes through any more, in
 * either direction, and nobody is told. What is asked for while it is silent gets no answer, ever.
 */
final class SilentLine implements AutoCloseable {

    private final URI application;
    private final ServerSocket door;
    private final List<Socket> sockets = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean silent;

    SilentLine(String application) {
        this.application = URI.create(application);
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::letIn);
    }

    String url() {
        return "http://localhost:" + door.getLocalPort();
    }

    void fallsSilent() {
        silent = true;
    }

    /** For connections made from now on: those from before stay as dead as they were. */
    void isRestored() {
        close(List.copyOf(sockets));
        silent = false;
    }

    private void letIn() {
        try {
            while (true) {
                Socket page = door.accept();
                sockets.add(page);
                if (!silent) {
                    Socket server = new Socket(application.getHost(), application.getPort());
                    sockets.add(server);
                    Thread.startVirtualThread(() -> carry(page, server));
                    Thread.startVirtualThread(() -> carry(server, page));
                }
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] bytes = new byte[8192];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (!silent) {
                    out.write(bytes, 0, read);
                    out.flush();
                }
            }
            while (silent) {
                Thread.sleep(100); // an end is not heard of either
            }
        } catch (IOException gone) {
            // so is the other end, as the streams close
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(List<Socket> sockets) {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        close(List.copyOf(sockets));
    }
}
