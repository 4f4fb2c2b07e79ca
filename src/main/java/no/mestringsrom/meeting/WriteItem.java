package no.mestringsrom.meeting;

import java.util.List;

/**
 * What somebody says about an item.
 *
 * @param who answers for it; may be empty
 * @param about a few sentences; may be empty
 * @param papers what is to be read before, five at most
 */
public record WriteItem(String title, ItemKind kind, int minutes, String who, String about, List<Paper> papers) {}
