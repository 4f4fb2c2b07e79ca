package no.mestringsrom.material;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.registration.TestParticipants;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Courses with hosts, a coordinator and participants who have something to read. */
@TestComponent
public class TestMaterials {

    private final TestCourses courses;
    private final TestPeople people;
    private final CourseSessions sessions;
    private final TestParticipants registered;
    private final Participants participants;
    private final Links links;
    private final MaterialDesk desk;
    private final MaterialUploads uploads;
    private final Path folder;

    TestMaterials(
            TestCourses courses,
            TestPeople people,
            CourseSessions sessions,
            TestParticipants registered,
            Participants participants,
            Links links,
            MaterialDesk desk,
            MaterialUploads uploads,
            MaterialSettings settings) {
        this.courses = courses;
        this.people = people;
        this.sessions = sessions;
        this.registered = registered;
        this.participants = participants;
        this.links = links;
        this.desk = desk;
        this.uploads = uploads;
        this.folder = settings.folder();
    }

    /** A course whose first session is at this time, with one host of each kind and Per, who takes part. */
    public TestCourse course(LocalDateTime firstStart) {
        LearningServiceId service = courses.service();
        CourseId course = courses.published(service, firstStart);
        signUp(course, "Per");
        return new TestCourse(course, people.coordinator(service.value()));
    }

    public RegistrationId signUp(CourseId course, String name) {
        return registered.signUp(course, name);
    }

    /** How many files lie in the folder, whole or half, under one of these ids. */
    public long stored(UUID... ids) {
        return Stream.of(ids)
                .flatMap(id -> Stream.of(id.toString(), id + ".part")
                        .map(name -> folder.resolve(name.substring(0, 2)).resolve(name)))
                .filter(Files::exists)
                .count();
    }

    public List<MaterialDetails> laidOut(TestCourse course) {
        return as(course.coordinator, () -> desk.ofCourse(course.id));
    }

    /** Everything in the folder. */
    public Set<String> files() {
        if (!Files.exists(folder)) {
            return Set.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public final class TestCourse {

        public final CourseId id;
        public final AccountId coordinator;
        public final AccountId host;
        public final List<SessionPlan> sessions;
        public final Participant per;

        private TestCourse(CourseId id, AccountId coordinator) {
            this.id = id;
            this.coordinator = coordinator;
            this.sessions = TestMaterials.this.sessions.sessions(id);
            this.host = TestMaterials.this.sessions.hosts(id).getFirst().account();
            this.per = participants.confirmed(id).getFirst();
        }

        public MaterialPlace place() {
            return new MaterialPlace.OfCourse(id);
        }

        public MaterialPlace session(int number) {
            return new MaterialPlace.OfSession(sessions.get(number - 1).id());
        }

        public String link() {
            return "/p/" + token();
        }

        public String token() {
            return links.sign(LinkPurpose.PARTICIPANT, per.id().value());
        }

        public MaterialId text(MaterialPlace place, String title, MaterialPhase phase, MaterialAudience audience) {
            return add(place, title, phase, audience, new MaterialContent.WrittenText("**" + title + "**"));
        }

        public MaterialId text(String title, MaterialAudience audience) {
            return text(place(), title, MaterialPhase.BEFORE, audience);
        }

        public MaterialId file(String name, byte[] content, MaterialAudience audience) {
            return add(place(), "", MaterialPhase.BEFORE, audience, upload(name, content));
        }

        /** By the coordinator, whoever is signed in. */
        public MaterialId add(
                MaterialPlace place,
                String title,
                MaterialPhase phase,
                MaterialAudience audience,
                MaterialContent content) {
            return as(coordinator, () -> desk.add(new AddMaterial(place, title, phase, audience, content)));
        }

        public MaterialContent.UploadedFile upload(String name, byte[] content) {
            return new MaterialContent.UploadedFile(as(
                    coordinator,
                    () -> uploads.receive(place(), name, new ByteArrayInputStream(content), content.length)));
        }

        public MaterialDetails details(MaterialId material) {
            return as(
                    coordinator,
                    () -> desk.ofCourse(id).stream()
                            .filter(known -> known.item().id().equals(material))
                            .findFirst()
                            .orElseThrow());
        }
    }

    <T> T as(AccountId account, Supplier<T> work) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        people.signIn(account);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.getContext().setAuthentication(before);
        }
    }
}
