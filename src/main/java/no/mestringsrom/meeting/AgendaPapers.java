package no.mestringsrom.meeting;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.material.AttachedFiles;
import no.mestringsrom.material.MaterialRefused;
import no.mestringsrom.material.ReceivedFile;
import no.mestringsrom.meeting.MeetingRefused.Reason;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files that are to be read before a meeting: whoever may change an item puts them there, the network's members read them. */
@Service
@Transactional(readOnly = true)
public class AgendaPapers {

    public static final int MOST = 5;

    private final MeetingAgenda agenda;
    private final Meetings meetings;
    private final ItemFileRepository papers;
    private final AttachedFiles files;

    AgendaPapers(MeetingAgenda agenda, Meetings meetings, ItemFileRepository papers, AttachedFiles files) {
        this.agenda = agenda;
        this.meetings = meetings;
        this.papers = papers;
        this.files = files;
    }

    /**
     * Takes a file in before it is known whether it is wanted: nobody sees it until it is {@link #add added}.
     *
     * @param name whatever the browser says
     * @param announced bytes that are to come; negative if nobody said
     * @throws AccessDeniedException for anybody but those who may change the item
     * @throws MaterialRefused if it is too large, broke off, or is of a type that is not taken in
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public ReceivedFile receive(UUID item, String name, InputStream incoming, long announced) {
        agenda.requireChangeable(item);
        return files.receive(name, incoming, announced, null);
    }

    /**
     * @throws AccessDeniedException for anybody but those who may change the item
     * @throws MeetingRefused if the meeting has begun, is over or was cancelled, or the item has as many as it can have
     */
    @Transactional
    public void add(UUID item, ReceivedFile file) {
        agenda.lockToChange(item);
        if (papers.findByItem(item).size() >= MOST) {
            throw new MeetingRefused(Reason.FILES);
        }
        papers.save(new ItemFile(item, file));
        files.takeIn(file);
    }

    /**
     * Its bytes go too. Doing it again changes nothing.
     *
     * @throws AccessDeniedException for anybody but those who may change the item
     */
    @Transactional
    public void remove(UUID item, UUID file) {
        agenda.lockToChange(item);
        papers.findByFileIdAndItem(file, item).ifPresent(paper -> {
            papers.delete(paper);
            files.discard(file);
        });
    }

    /**
     * Empty if the meeting has no such file.
     *
     * @throws AccessDeniedException for anybody but members of its network, whether there is such a meeting or not
     */
    public Optional<PaperFile> file(MeetingId meeting, UUID file) {
        meetings.requireMember(meeting);
        return papers.in(meeting, file).map(ItemFile::paper);
    }
}
