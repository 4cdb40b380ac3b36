package org.convene.event.workshop.web;

import java.util.List;
import org.convene.event.foundation.Foundation;
import org.convene.event.workshop.Workshop;
import org.convene.web.page.PublicPage;
import org.convene.web.reader.Reader;

/** What a published workshop's page tells search engines, other sites and calendars. */
public interface PublicFace {

    /** Takes the hosts in the order in which they are shown, and the words in which the page shows the workshop. */
    PublicPage of(Workshop workshop, ShownTexts text, List<Foundation> hosts, Reader reader);
}
