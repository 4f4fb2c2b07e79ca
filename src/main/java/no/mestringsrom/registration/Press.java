package no.mestringsrom.registration;

import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;

/**
 * What somebody presses who wants a place in a course.
 *
 * @param <T> what they are answered
 */
sealed interface Press<T> {

    /** What two presses have in common that are about one person: the later one is to find what came of the earlier. */
    Set<Object> whose();

    /**
     * Within a transaction that serves others as well.
     *
     * @return empty if they can't be served together with the others
     * @throws SignUpRefused if there is no place for them; nothing is changed then
     */
    Optional<T> serve(Places places, Known known);

    /**
     * For a seat, or a place in line.
     *
     * @param command as it came
     * @param texting whether a mobile number is as good as an address
     * @param allowed asked once the course is known to be there
     * @param email empty if there is none
     * @param mobile empty if there is none that can be written to
     */
    record Form(SignUpCommand command, boolean texting, BooleanSupplier allowed, String email, String mobile)
            implements Press<SignUpOutcome> {

        private record Key(CourseId course, String what) {}

        static Form of(SignUpCommand command, boolean texting, BooleanSupplier allowed) {
            return new Form(
                    command,
                    texting,
                    allowed,
                    FormFields.email(command.email()),
                    texting ? FormFields.mobile(command.mobile()) : "");
        }

        @Override
        public Set<Object> whose() {
            return Stream.of(command.submission().toString(), email, mobile)
                    .filter(what -> !what.isEmpty())
                    .map(what -> new Key(command.course(), what))
                    .collect(Collectors.toSet());
        }

        @Override
        public Optional<SignUpOutcome> serve(Places places, Known known) {
            return known.queue(command.course()).map(queue -> {
                check(places);
                return places.take(queue, reachable(), Introduction.NONE, known.same(this));
            });
        }

        /**
         * @throws SignUpRefused with everything that stands in the way
         * @throws no.mestringsrom.course.UnknownCourse if there is none
         */
        void check(Places places) {
            CourseFacts course = places.course(command.course());
            if (!allowed.getAsBoolean()) {
                throw new TooManyForms();
            }
            places.check(command, course, texting, command.helper().helps() ? Reached.BY_OTHERS : Reached.WRITTEN_TO);
        }

        /** What is kept of it. */
        SignUpCommand reachable() {
            return texting ? command : command.withoutMobile();
        }
    }

    /** To what they are asked. */
    record Yes(RegistrationId who) implements Press<RegistrationStatus> {

        @Override
        public Set<Object> whose() {
            return Set.of(who);
        }

        @Override
        public Optional<RegistrationStatus> serve(Places places, Known known) {
            return known.registration(who)
                    .flatMap(one -> known.queue(one.course()).map(queue -> places.confirm(queue, one)));
        }
    }
}
