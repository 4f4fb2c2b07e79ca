package no.mestringsrom.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
        return new Load(this::signUp);
    }

    private boolean signUp(HttpClient client, int number) throws IOException, InterruptedException {
        Country.Open open = courses.get(number % courses.size());
        UUID form = UUID.randomUUID();
        return isOn(client, press(open, form, number), "/mottatt") && isOn(client, yes(registration(open, form)), "");
    }

    private static boolean isOn(HttpClient client, HttpRequest pressed, String path)
            throws IOException, InterruptedException {
        HttpResponse<Void> answer = client.send(pressed, HttpResponse.BodyHandlers.discarding());
        return answer.statusCode() == 303
                && answer.headers().firstValue("Location").orElse("").endsWith(path)
                && !answer.headers().firstValue("Location").orElse("").endsWith("/plass");
    }

    private HttpRequest press(Country.Open open, UUID form, int number) {
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

    private HttpRequest yes(UUID registration) {
        return post("/p/" + LINKS.sign(LinkPurpose.PARTICIPANT, registration) + "/plass", Map.of("svar", "ja"));
    }

    private HttpRequest post(String path, Map<String, String> form) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
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
