package no.mestringsrom.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Look;
import no.mestringsrom.account.LookFilter;
import no.mestringsrom.account.Looks;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.registration.KeptAbout;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has looked at the list that somebody stands in: by name and role, as one may see it of one's own records. */
@Component
@Transactional(readOnly = true)
class LooksKept implements KeptAbout {

    /** More than anybody looks at one list: it is all of it. */
    static final int MOST = 10_000;

    private final Participants participants;
    private final CourseSessions courses;
    private final Looks looks;
    private final Texts texts;
    private final Clock clock;

    LooksKept(Participants participants, CourseSessions courses, Looks looks, Texts texts, Clock clock) {
        this.participants = participants;
        this.courses = courses;
        this.looks = looks;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Set<String> tables() {
        return Set.of("access_log");
    }

    @Override
    public List<Kept> about(RegistrationId who, Language language) {
        Optional<Participant> participant = participants.participant(who);
        if (participant.isEmpty() || participant.get().name().isEmpty()) {
            return List.of();
        }
        CourseId course = participant.get().course();
        Instant since = participants.signedUpAt(who).orElse(Instant.EPOCH);
        List<Look> found = looks.find(
                new LookFilter(Set.of(course.value()), since, clock.instant().plus(Duration.ofSeconds(1))), 0, MOST);
        Map<AccountId, SessionRole> hosts = courses.hosts(course).stream()
                .collect(Collectors.toMap(CourseHostSeat::account, CourseHostSeat::role, (one, other) -> one));
        List<Item> items = found.isEmpty()
                ? List.of(Item.of("none", text(language, "none"), text(language, "none.what")))
                : found.stream().map(look -> item(look, hosts, language)).toList();
        return List.of(new Kept("looks", text(language, "title"), items));
    }

    private Item item(Look look, Map<AccountId, SessionRole> hosts, Language language) {
        SessionRole role = hosts.get(look.who());
        String name = look.name().isEmpty() ? text(language, "gone") : look.name();
        String words =
                text(language, "who", name, text(language, "role." + (role == null ? "COORDINATOR" : role.name())));
        return new Item(
                "look",
                Item.words(look.at(), language) + ": " + texts.get(language, WhatWasLookedAt.key(look.what())),
                look.at() + " " + look.what() + " " + name,
                words);
    }

    private String text(Language language, String key, Object... arguments) {
        return texts.get(language, "privacy.Looks." + key, arguments);
    }
}
