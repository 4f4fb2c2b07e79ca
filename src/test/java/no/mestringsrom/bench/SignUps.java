package no.mestringsrom.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** People who sign up, each once, for one course after the other: what their browsers post when they press. */
record SignUps(String url, List<Country.Open> courses) {

    Load load() {
        return new Load(this::press, answer -> answer.statusCode() == 303);
    }

    private HttpRequest press(int number) {
        Country.Open open = courses.get(number % courses.size());
        Map<String, String> form = Map.of(
                "skjema",
                UUID.randomUUID().toString(),
                "navn",
                "Deltaker " + number,
                "epost",
                "deltaker" + number + "@eksempel.example",
                "kommune",
                open.municipality(),
                "rolle",
                "PATIENT_OR_USER",
                "samtykke",
                "true");
        return HttpRequest.newBuilder(URI.create(url + "/kurs/" + open.course() + "/pamelding"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
    }

    /** An answer that is a page of ours. */
    static boolean isPage(HttpResponse<byte[]> answer) {
        return answer.statusCode() == 200 && answer.body().length > 500;
    }
}
