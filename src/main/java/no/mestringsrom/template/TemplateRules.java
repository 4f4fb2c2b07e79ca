package no.mestringsrom.template;

import java.util.ArrayList;
import java.util.List;
import no.mestringsrom.template.TemplateRefused.Reason;
import org.jspecify.annotations.Nullable;

/** What a template has to be for courses to be made from it. */
public final class TemplateRules {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_SUMMARY = 2000;
    public static final int LONGEST_COPING_MODEL = 1000;
    public static final int LONGEST_NOTE = 500;
    public static final int MOST_SESSIONS = 20;
    public static final int LONGEST_CHECK = 200;
    public static final int MOST_CHECKS = 30;
    /** The method's 40 per cent; a template may promise more. */
    public static final double LEAST_SHARE = 0.40;

    static final double MOST_SHARE = 0.90;
    private static final int LONGEST_COURSE_DAYS = 366;

    private TemplateRules() {}

    /**
     * @return the same without spaces around its texts
     * @throws TemplateRefused naming the first thing that may not be so
     */
    static TemplateContent checked(TemplateContent content) {
        String title = within(content.title(), LONGEST_TITLE, Reason.TITLE_TOO_LONG);
        if (title.isEmpty()) {
            throw new TemplateRefused(Reason.TITLE_MISSING);
        }
        if (content.leastShare() < LEAST_SHARE || content.leastShare() > MOST_SHARE) {
            throw new TemplateRefused(Reason.SHARE_OUT_OF_RANGE, percent(LEAST_SHARE), percent(MOST_SHARE));
        }
        if (content.sessions().isEmpty()) {
            throw new TemplateRefused(Reason.NO_SESSIONS);
        }
        if (content.sessions().size() > MOST_SESSIONS) {
            throw new TemplateRefused(Reason.TOO_MANY_SESSIONS, MOST_SESSIONS);
        }
        return new TemplateContent(
                title,
                within(content.summary(), LONGEST_SUMMARY, Reason.SUMMARY_TOO_LONG),
                content.targetGroup(),
                content.leastShare(),
                within(content.copingModel(), LONGEST_COPING_MODEL, Reason.COPING_MODEL_TOO_LONG),
                checked(content.weeks(), content.isFixed(TemplatePart.WEEKDAYS)),
                content.fixed(),
                checked(content.sessions(), content.leastShare()),
                checkedList(content.checklist()),
                checked(content.gives(), content.sessions().size()));
    }

    private static @Nullable CompetenceGiven checked(@Nullable CompetenceGiven gives, int sessions) {
        if (gives != null && (gives.mayMiss() < 0 || gives.mayMiss() >= sessions)) {
            throw new TemplateRefused(Reason.MAY_MISS_OUT_OF_RANGE, sessions - 1);
        }
        return gives;
    }

    private static @Nullable WeekPattern checked(@Nullable WeekPattern weeks, boolean fixed) {
        if (weeks == null || weeks.days().isEmpty()) {
            if (fixed) {
                throw new TemplateRefused(Reason.WEEKDAYS_MISSING);
            }
            return null;
        }
        if (weeks.everyWeeks() < 1 || weeks.everyWeeks() > WeekPattern.MOST_WEEKS) {
            throw new TemplateRefused(Reason.WEEKS_OUT_OF_RANGE, WeekPattern.MOST_WEEKS);
        }
        return weeks;
    }

    static String checkedNote(String note) {
        return within(note, LONGEST_NOTE, Reason.NOTE_TOO_LONG);
    }

    private static List<TemplateSession> checked(List<TemplateSession> sessions, double leastShare) {
        List<TemplateSession> checked = new ArrayList<>();
        int before = -1;
        for (TemplateSession session : sessions) {
            String title = within(session.title(), LONGEST_TITLE, Reason.SESSION_TITLE_TOO_LONG);
            if (title.isEmpty()) {
                throw new TemplateRefused(Reason.SESSION_TITLE_MISSING, checked.size() + 1);
            }
            boolean first = checked.isEmpty();
            if (first ? session.daysAfterFirst() != 0 : session.daysAfterFirst() <= before) {
                throw new TemplateRefused(Reason.DAYS_OUT_OF_ORDER, title);
            }
            if (session.daysAfterFirst() > LONGEST_COURSE_DAYS) {
                throw new TemplateRefused(Reason.DAYS_OUT_OF_ORDER, title);
            }
            AgendaRules.problem(session.agenda()).ifPresent(problem -> {
                throw TemplateRefused.agenda(title, problem);
            });
            if (AgendaItem.agenda(session.agenda()).exchangeShare() < leastShare) {
                throw new TemplateRefused(Reason.SHARE_TOO_SMALL, title, percent(leastShare));
            }
            before = session.daysAfterFirst();
            checked.add(new TemplateSession(title, session.daysAfterFirst(), session.agenda()));
        }
        return checked;
    }

    private static List<TemplateCheck> checkedList(List<TemplateCheck> checklist) {
        if (checklist.size() > MOST_CHECKS) {
            throw new TemplateRefused(Reason.TOO_MANY_CHECKS, MOST_CHECKS);
        }
        return checklist.stream()
                .map(check -> {
                    String words = within(check.words(), LONGEST_CHECK, Reason.CHECK_TOO_LONG);
                    if (words.isEmpty()) {
                        throw new TemplateRefused(Reason.CHECK_WITHOUT_WORDS);
                    }
                    if (check.daysFromFirst() < -LONGEST_COURSE_DAYS || check.daysFromFirst() > LONGEST_COURSE_DAYS) {
                        throw new TemplateRefused(Reason.CHECK_OUT_OF_TIME, words);
                    }
                    return new TemplateCheck(words, check.daysFromFirst());
                })
                .toList();
    }

    private static String within(String text, int longest, Reason reason) {
        String stripped = text.strip();
        if (stripped.length() > longest) {
            throw new TemplateRefused(reason, longest);
        }
        return stripped;
    }

    private static long percent(double share) {
        return Math.round(share * 100);
    }
}
