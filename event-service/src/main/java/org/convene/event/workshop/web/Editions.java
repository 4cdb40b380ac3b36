package org.convene.event.workshop.web;

import java.util.List;
import org.convene.event.workshop.Workshop;

/** The published editions of the series that a workshop is of, itself among them, in the order of their starts. */
@FunctionalInterface
public interface Editions {

    List<Workshop> of(Workshop edition);
}
