package no.mestringsrom.experience;

import no.mestringsrom.network.NetworkId;

/** @param path of its page, below the house's address */
public record Titled(String title, String path) {

    static Titled of(NetworkId network, ExampleId id, String title) {
        return new Titled(title, path(network) + "/erfaringer/" + id.value());
    }

    static Titled of(NetworkId network, QuestionId id, String title) {
        return new Titled(title, path(network) + "/sporsmal/" + id.value());
    }

    private static String path(NetworkId network) {
        return "/arbeid/nettverk/" + network.value();
    }
}
