package no.mestringsrom.checklist;

import java.util.List;

/**
 * @param first what there is room for, the longest overdue first
 * @param more how many there are besides
 * @param overdue how many of all of them were due before today
 */
public record DueItems(List<DueItem> first, int more, int overdue) {}
