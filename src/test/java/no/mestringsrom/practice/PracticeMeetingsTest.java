package no.mestringsrom.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.video.IceServer;
import no.mestringsrom.video.PracticeTokens;
import no.mestringsrom.video.VideoSettings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** Meetings as the pages in them are told, without a network between. */
class PracticeMeetingsTest {

    private static final String SECRET = "a-secret-that-only-tests-know-0123456789";
    private static final List<IceServer> ICE = List.of(new IceServer(List.of("stun:stun.example.no"), null, null));

    private final TestClock clock = new TestClock();
    private PracticeMeetings meetings = start();

    @Test
    void newcomerIsToldWhoIsThereAndTheOthersAreToldOfTheNewcomer() {
        Guest host = enter("Vert", true);
        Guest guest = enter("Gjest", false);

        assertThat(guest.joined().people()).containsExactly(host.joined().self());
        assertThat(guest.joined().iceServers()).isEqualTo(ICE);
        assertThat(guest.joined().self().moderator()).isFalse();
        assertThat(host.joined().self().moderator()).isTrue();
        assertThat(host.told).endsWith(new Told.Entered(guest.joined().self()));
        assertThat(guest.id()).matches("[0-9a-f]{8}").isNotEqualTo(host.id());
    }

    @Test
    void samePersonTwiceIsTwoPeople() {
        Guest phone = enter("Ola", false);
        Guest tablet = enter("Ola", false);

        assertThat(tablet.joined().people()).containsExactly(phone.joined().self());
    }

    @Test
    void seventhIsRefusedAndLetInWhenSomebodyHasLeft() {
        Guest first = enter("1", true);
        for (int i = 2; i <= 6; i++) {
            enter("" + i, false);
        }
        Guest seventh = enter("7", false);
        assertThat(seventh.told).containsExactly(new Told.Refused(Refusal.FULL));
        assertThat(seventh.closed).isTrue();

        first.says(new Said.Leave());
        assertThat(enter("7", false).joined().people()).hasSize(5);
    }

    @Test
    void whoLoadsThePageAnewFindsTheirPlaceFree() {
        Guest host = enter("Vert", true);
        Guest before = enter("1", false);
        for (int i = 2; i <= 5; i++) {
            enter("" + i, false);
        }
        before.breaks();

        Guest after = enter("1", false);

        assertThat(after.joined().people()).hasSize(5);
        assertThat(host.told)
                .endsWith(
                        new Told.Left(before.id()),
                        new Told.Entered(after.joined().self()));
    }

    @Test
    void byABareIdNobodyIsFoundInAnotherRoom() {
        Guest host = enter("Vert", true);
        Guest guest = enter("Gjest", false);
        host.says(new Said.AddGroup("Gruppe 1"));
        String group = ((Told.Rooms) host.told.getLast()).rooms().get(1).id();
        host.says(new Said.Move(guest.id(), null, group));

        host.says(new Said.MuteOne(guest.id(), Media.AUDIO));
        host.says(new Said.Grant(guest.id()));
        host.says(new Said.Kick(guest.id()));
        assertThat(guest.told)
                .doesNotHaveAnyElementsOfTypes(Told.MuteAsked.class, Told.RoleChanged.class, Told.Kicked.class);

        host.says(new Said.Move(null, null, group));
        host.says(new Said.Kick(guest.id()));
        assertThat(guest.told).hasAtLeastOneElementOfType(Told.Kicked.class);
    }

    @Test
    void tokenIsCheckedForRoomAndTime() {
        String token = new PracticeTokens(SECRET).token("mr1", "Ola", false, clock);
        assertThat(join(new Said.Join("mr2", token, null, false, false)).told)
                .containsExactly(new Told.Refused(Refusal.TOKEN_ROOM));
        assertThat(join(new Said.Join("mr1", null, null, false, false)).told)
                .containsExactly(new Told.Refused(Refusal.TOKEN_MISSING));
        clock.advance(Duration.ofHours(1));
        assertThat(join(new Said.Join("mr1", token, null, false, false)).told)
                .containsExactly(new Told.Refused(Refusal.TOKEN_EXPIRED));
    }

    @Test
    void brokenConnectionIsWaitedForAndMissesNothing() {
        Guest host = enter("Vert", true);
        Guest guest = enter("Gjest", false);
        guest.breaks();
        clock.advance(Meeting.GRACE.minusSeconds(1));
        meetings.tidy();
        host.says(new Said.Muted(Media.AUDIO, true));
        host.says(new Said.Signal(guest.id(), JsonNodeFactory.instance.stringNode("offer")));

        Guest back = guest.comesBack();

        assertThat(back.id()).isEqualTo(guest.id());
        assertThat(back.joined().resumed()).isTrue();
        assertThat(back.told.subList(1, back.told.size()))
                .containsExactly(
                        new Told.MuteChanged(host.id(), Media.AUDIO, true),
                        new Told.Signalled(host.id(), JsonNodeFactory.instance.stringNode("offer")));
        assertThat(host.told).doesNotHaveAnyElementsOfTypes(Told.Left.class);
    }

    @Test
    void brokenConnectionIsGivenUpAfterAWhile() {
        Guest host = enter("Vert", true);
        Guest guest = enter("Gjest", false);
        guest.breaks();
        clock.advance(Meeting.GRACE);
        meetings.tidy();

        assertThat(host.told).endsWith(new Told.Left(guest.id()));
    }

    @Test
    void lateWordOfABrokenConnectionDoesNotHarmTheNewOne() {
        Guest host = enter("Vert", true);
        Guest guest = enter("Gjest", false);
        Guest back = guest.comesBack();
        guest.breaks();
        clock.advance(Meeting.GRACE);
        meetings.tidy();

        assertThat(host.told).doesNotHaveAnyElementsOfTypes(Told.Left.class);
        host.says(new Said.MuteOthers(Media.AUDIO));
        assertThat(back.told).endsWith(new Told.MuteAsked(Media.AUDIO));
    }

    @Test
    void meetingIsPutTogetherAgainAfterARestart() {
        Guest host = enter("Vert", true);
        Guest guest = enter("Gjest", false);
        clock.advance(Duration.ofHours(1));
        meetings = start();

        Guest guestBack = guest.comesBack();
        Guest hostBack = host.comesBack();

        assertThat(guestBack.id()).isEqualTo(guest.id());
        assertThat(hostBack.id()).isEqualTo(host.id());
        assertThat(hostBack.joined().self().moderator()).isTrue();
        assertThat(hostBack.joined().people())
                .containsExactly(guestBack.joined().self());
        assertThat(guestBack.told).endsWith(new Told.Entered(hostBack.joined().self()));
    }

    @Test
    void ticketIsGoodForItsOwnRoomAndForADay() {
        Guest guest = enter("Gjest", false);
        String ticket = guest.joined().ticket();

        assertThat(join(new Said.Join("mr2", null, ticket, false, false)).told)
                .hasOnlyElementsOfType(Told.Refused.class);
        assertThat(join(new Said.Join("mr1", null, ticket + "x", false, false)).told)
                .hasOnlyElementsOfType(Told.Refused.class);
        clock.advance(Duration.ofHours(12));
        assertThat(join(new Said.Join("mr1", null, ticket, false, false)).told)
                .hasOnlyElementsOfType(Told.Refused.class);
    }

    @Test
    void onlyModeratorsMuteRemoveGrantAndEnd() {
        Guest host = enter("Vert", true);
        Guest guest = enter("Gjest", false);
        int before = host.told.size();

        guest.says(new Said.MuteOthers(Media.AUDIO));
        guest.says(new Said.MuteOne(host.id(), Media.VIDEO));
        guest.says(new Said.Kick(host.id()));
        guest.says(new Said.Grant(guest.id()));
        guest.says(new Said.AddGroup("Gruppe"));
        guest.says(new Said.End());
        assertThat(host.told).hasSize(before);

        host.says(new Said.Grant(guest.id()));
        assertThat(host.told).endsWith(new Told.RoleChanged(guest.id(), true));
        guest.says(new Said.MuteOne(host.id(), Media.AUDIO));
        assertThat(host.told).endsWith(new Told.MuteAsked(Media.AUDIO));
    }

    @Test
    void whoIsRemovedIsToldByWhomAndDoesNotComeBackWithTheTicketAsIfNothingWere() {
        Guest host = enter("Vert", true);
        Guest guest = enter("Gjest", false);

        host.says(new Said.Kick(guest.id()));

        Told.Kicked kicked = new Told.Kicked(new Told.Who(guest.id(), "Gjest"), new Told.Who(host.id(), "Vert"));
        assertThat(guest.told).endsWith(kicked);
        assertThat(guest.closed).isTrue();
        assertThat(host.told).endsWith(kicked, new Told.Left(guest.id()));
        guest.says(new Said.Name("Spøkelse"));
        assertThat(host.told).endsWith(kicked, new Told.Left(guest.id()));
        assertThat(guest.comesBack().told).containsExactly(new Told.Refused(Refusal.KICKED));
    }

    @Test
    void whoWasAwayWhenTheirSmallGroupWasTakenAwayIsToldSoAndNotThatTheyWereRemoved() {
        Guest host = enter("Vert", true);
        Guest guest = enter("Gjest", false);
        Guest away = enter("Borte", false);
        host.says(new Said.AddGroup("Gruppe 1"));
        String group = ((Told.Rooms) host.told.getLast()).rooms().get(1).id();
        host.says(new Said.Move(guest.id(), null, group));
        away.breaks();
        host.says(new Said.Move(away.id(), null, group));

        host.says(new Said.RemoveGroup(group));

        Told removed = new Told.GroupRemoved(group);
        assertThat(guest.told).contains(removed);
        assertThat(guest.closed).isTrue();
        for (Guest back : List.of(guest.comesBack(), away.comesBack())) {
            assertThat(back.told).containsExactly(removed);
            assertThat(back.closed).isTrue();
        }
        assertThat(enter("Borte", false).joined().people())
                .as("by the door, with a new token")
                .containsExactly(host.joined().self());
    }

    @Test
    void endedMeetingIsOverForThoseWhoWereAwayToo() {
        Guest host = enter("Vert", true);
        Guest away = enter("Borte", false);
        away.breaks();
        clock.advance(Duration.ofSeconds(5));
        host.says(new Said.End());

        assertThat(host.told).endsWith(new Told.Ended());
        assertThat(away.comesBack().told).containsExactly(new Told.Refused(Refusal.ENDED));
    }

    @Test
    void loudestVoiceIsTheSpeakerAndSilenceIsNotTold() {
        Guest host = enter("Vert", true);
        Guest guest = enter("Gjest", false);

        speak(guest, 0.2);
        assertThat(host.told).endsWith(new Told.Speaker(guest.id()));
        int told = host.told.size();
        clock.advance(Duration.ofMinutes(1));
        speak(guest, 0.2);
        assertThat(host.told).as("the same speaker after silence").hasSize(told);
        for (int i = 0; i < 5; i++) {
            speak(guest, 0.2);
            speak(host, 0.21);
        }
        assertThat(host.told).as("hardly louder is not enough").hasSize(told);
        for (int i = 0; i < 5; i++) {
            speak(host, 0.6);
        }
        assertThat(host.told).endsWith(new Told.Speaker(host.id()));
    }

    @Test
    void smallGroupsHearOnlyThemselves() {
        Guest host = enter("Vert", true);
        Guest guest = enter("Gjest", false);
        Guest other = enter("Annen", false);
        host.says(new Said.AddGroup("Gruppe 1"));
        Told.Rooms rooms = (Told.Rooms) other.told.getLast();
        String group = rooms.rooms().get(1).id();
        assertThat(rooms.rooms().get(1).name()).isEqualTo("Gruppe 1");

        host.says(new Said.Move(guest.id(), null, group));
        assertThat(guest.told).contains(new Told.Moved(group, List.of()));
        assertThat(host.told).contains(new Told.Left(guest.id()));
        int heard = guest.told.size();
        host.says(new Said.Muted(Media.AUDIO, true));
        host.says(new Said.Signal(guest.id(), JsonNodeFactory.instance.stringNode("offer")));
        assertThat(guest.told).hasSize(heard);

        other.says(new Said.Move(null, null, group));
        assertThat(guest.told).contains(new Told.Entered(other.joined().self()));
        host.says(new Said.CloseGroup(group));
        assertThat(host.told)
                .contains(
                        new Told.Entered(guest.joined().self()),
                        new Told.Entered(other.joined().self()));
    }

    @Test
    void nobodyIsMovedOutOfARoomTheyAreNotIn() {
        Guest host = enter("Vert", true);
        Guest guest = enter("Gjest", false);
        host.says(new Said.AddGroup("Gruppe 1"));
        host.says(new Said.AddGroup("Gruppe 2"));
        List<Told.Room> rooms = ((Told.Rooms) host.told.getLast()).rooms();
        String first = rooms.get(1).id();
        String second = rooms.get(2).id();
        host.says(new Said.Move(guest.id(), null, first));

        host.says(new Said.Move(guest.id(), null, second));
        host.says(new Said.Move(guest.id(), second, Meeting.MAIN));
        assertThat(guest.told)
                .filteredOn(Told.Moved.class::isInstance)
                .containsExactly(new Told.Moved(first, List.of()));

        host.says(new Said.Move(guest.id(), first, second));
        assertThat(guest.told).contains(new Told.Moved(second, List.of()));
    }

    @Test
    void drawingLotsSpreadsEverybodyButTheOneWhoAsksEvenly() {
        Guest host = enter("Vert", true);
        List<Guest> others =
                List.of(enter("Vert 2", true), enter("Ada", false), enter("Bo", false), enter("Cy", false));
        others.getLast().says(new Said.AutoAssign());
        host.says(new Said.AutoAssign());
        host.says(new Said.AddGroup("Gruppe 1"));
        host.says(new Said.AddGroup("Gruppe 2"));

        others.getLast().says(new Said.AutoAssign());
        assertThat(others).noneMatch(Guest::wasMoved);

        host.says(new Said.AutoAssign());

        assertThat(host.wasMoved()).isFalse();
        assertThat(others).allMatch(Guest::wasMoved);
        assertThat(((Told.Rooms) host.told.getLast()).rooms())
                .extracting(room -> room.people().size())
                .containsExactly(1, 2, 2);
    }

    private void speak(Guest guest, double level) {
        clock.advance(Duration.ofMillis(301));
        guest.says(new Said.Level(level));
    }

    private PracticeMeetings start() {
        HouseSettings house = new HouseSettings("http://localhost", "nb", SECRET, null);
        return new PracticeMeetings(
                new PracticeTokens(SECRET).verifier(clock),
                new Tickets(house, clock),
                new VideoSettings(null, null, "mestringsrom", "jitsi", "*", null, null, null, ICE),
                clock);
    }

    private Guest enter(String name, boolean moderator) {
        String token = new PracticeTokens(SECRET).token("mr1", name, moderator, clock);
        return join(new Said.Join("mr1", token, null, false, false));
    }

    private Guest join(Said.Join join) {
        Guest guest = new Guest();
        guest.seat = meetings.join(join, guest);
        return guest;
    }

    /** A page that remembers what it was told. */
    private final class Guest implements Line {

        private final List<Told> told = new ArrayList<>();
        private Optional<PracticeMeetings.Seat> seat = Optional.empty();
        private boolean closed;

        Told.Joined joined() {
            return (Told.Joined) told.getFirst();
        }

        String id() {
            return joined().self().id();
        }

        boolean wasMoved() {
            return told.stream().anyMatch(Told.Moved.class::isInstance);
        }

        void says(Said said) {
            meetings.said(seat.orElseThrow(), said);
        }

        void breaks() {
            meetings.lost(seat.orElseThrow(), this);
        }

        Guest comesBack() {
            return join(new Said.Join("mr1", null, joined().ticket(), false, false));
        }

        @Override
        public void tell(Told message) {
            told.add(message);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
