package no.mestringsrom.selfhelp;

import java.util.List;
import java.util.Set;
import no.mestringsrom.registration.KeptAbout;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * That somebody has answered whether they want to go on, until the group is formed. What they answered is not shown: whoever
 * else holds the link, or has printed it for them, would read it.
 */
@Component
@Transactional(readOnly = true)
class WishesKept implements KeptAbout {

    private final WishStore wishes;
    private final Texts texts;

    WishesKept(WishStore wishes, Texts texts) {
        this.wishes = wishes;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Set<String> tables() {
        return Set.of("selfhelp_wish");
    }

    @Override
    public List<Kept> about(RegistrationId who, Language language) {
        return wishes.answer(who).stream()
                .map(answer -> new Kept(
                        "goingOn",
                        texts.get(language, "selfhelp.Kept.title"),
                        List.of(new Item(
                                "answered",
                                texts.get(language, "selfhelp.Kept.label"),
                                "answered",
                                texts.get(language, "selfhelp.Kept.answered")))))
                .toList();
    }
}
