package no.mestringsrom.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.mestringsrom.e2e.PackagedApplication;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;

/**
 * People who sign up, each once, for one course after the other: what their browsers post when they press, and when they
 * press again in the page that the mailed link leads to. The link is computed from what the mail would have told.
 */
record SignUps(String url, List<Country.Open> courses, DataSource database) {

    private static final Links LINKS = new Links(PackagedApplication.SECRET, Clock.systemUTC());

    Load load() {
        return new Load((client, number) -> signUp(number));
    }

    private boolean signUp(int number) throws IOException {
        Country.Open open = courses.get(number % courses.size());
        UUID form = UUID.randomUUID();
        return press(open, form, number).endsWith("/mottatt") && leadsToRoom(yes(registration(open, form)));
    }

    /** And not back to the question. */
    private static boolean leadsToRoom(String location) {
        return !location.isEmpty() && !location.endsWith("/plass");
    }

    private String press(Country.Open open, UUID form, int number) throws IOException {
        return post(
                "/kurs/" + open.course() + "/pamelding",
                Map.of(
                        "skjema",
                        form.toString(),
                        "navn",
                        "Deltaker " + number,
                        "epost",
                        "deltaker" + number + "@eksempel.example",
                        "kommune",
                        open.municipality(),
                        "rolle",
                        "PATIENT_OR_USER",
                        "samtykke",
                        "true"));
    }

    private String yes(UUID registration) throws IOException {
        return post("/p/" + LINKS.sign(LinkPurpose.PARTICIPANT, registration) + "/plass", Map.of("svar", "ja"));
    }

    /**
     * With the older client of the JDK, which takes half the processor time of the newer one: both share it with the server.
     *
     * @return where the answer leads; empty if it is none that leads somewhere
     */
    private String post(String path, Map<String, String> form) throws IOException {
        byte[] body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url + path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        connection.setRequestProperty("Accept-Language", "nb");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        try (OutputStream request = connection.getOutputStream()) {
            request.write(body);
        }
        try (InputStream answer = connection.getInputStream()) {
            // Read to its end, the connection is used again.
            answer.readAllBytes();
        }
        return connection.getResponseCode() == HttpURLConnection.HTTP_SEE_OTHER
                ? Objects.requireNonNullElse(connection.getHeaderField("Location"), "")
                : "";
    }

    private UUID registration(Country.Open open, UUID form) throws IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select id from registration where course_id = ? and submission = ?")) {
            query.setObject(1, open.course());
            query.setObject(2, form);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** An answer that is a page of ours. */
    static boolean isPage(HttpResponse<byte[]> answer) {
        return answer.statusCode() == 200 && answer.body().length > 500;
    }
}
