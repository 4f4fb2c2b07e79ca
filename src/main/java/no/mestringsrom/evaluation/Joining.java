package no.mestringsrom.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mestringsrom.registration.ParticipantKind;
import org.jspecify.annotations.Nullable;

/** What joins two answers of one person to the same question, and nothing else with anything. */
final class Joining {

    private Joining() {}

    /** @param before with those that join anew, and no other */
    record Settled(List<Answer> before, List<Answer> after) {}

    private record Key(ParticipantKind kind, String question, String code) {}

    /** Of the code that the browser made for all questions: nobody who has the one for a question can tell another's. */
    static String code(String made, String question) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((made + " " + question).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * For when neither form takes answers any more: who joins is written with a new code by chance, and the others without,
     * so that not even who keeps the secret finds an answer again.
     */
    static Settled settle(List<Answer> before, List<Answer> after) {
        Map<Key, Integer> first = count(before);
        Map<Key, Integer> second = count(after);
        Map<Key, String> anew = new HashMap<>();
        first.forEach((key, times) -> {
            if (times == 1 && second.getOrDefault(key, 0) == 1) {
                anew.put(key, UUID.randomUUID().toString());
            }
        });
        return new Settled(rewritten(before, anew), rewritten(after, anew));
    }

    private static Map<Key, Integer> count(List<Answer> answers) {
        Map<Key, Integer> found = new HashMap<>();
        for (Answer answer : answers) {
            Key key = key(answer);
            if (key != null) {
                found.merge(key, 1, Integer::sum);
            }
        }
        return found;
    }

    private static List<Answer> rewritten(List<Answer> answers, Map<Key, String> anew) {
        List<Answer> rewritten = new ArrayList<>();
        for (Answer answer : answers) {
            Key key = key(answer);
            rewritten.add(answer.joinedBy(key == null ? null : anew.get(key)));
        }
        return rewritten;
    }

    private static @Nullable Key key(Answer answer) {
        return answer.code() == null ? null : new Key(answer.kind(), answer.question(), answer.code());
    }
}
