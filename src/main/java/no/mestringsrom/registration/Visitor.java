package no.mestringsrom.registration;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody who waits at the desk. Until they are served, nobody touches them but whoever has the desk. */
final class Visitor<T> {

    private final Press<T> press;
    private final Set<Object> whose;
    private @Nullable Supplier<T> answer;
    private boolean served;

    Visitor(Press<T> press) {
        this.press = press;
        this.whose = press.whose();
    }

    Press<T> press() {
        return press;
    }

    /** What nobody has in common with them who is served at the same time. */
    Set<Object> whose() {
        return whose;
    }

    /** The answer, or the refusal, holds once the transaction has ended well; without one they are served alone. */
    void serve(Function<Press<T>, Optional<T>> how) {
        try {
            answer = how.apply(press).map(Visitor::given).orElse(null);
        } catch (SignUpRefused refused) {
            refuse(refused);
        }
    }

    private static <T> Supplier<T> given(T answer) {
        return () -> answer;
    }

    void refuse(RuntimeException why) {
        answer = () -> {
            throw why;
        };
    }

    void leaves(boolean answerHolds) {
        served = true;
        if (!answerHolds) {
            answer = null;
        }
    }

    boolean hasBeenServed() {
        return served;
    }

    /** Empty if they are to be served alone. */
    Optional<Supplier<T>> answer() {
        return Optional.ofNullable(answer);
    }
}
