package org.convene.event.share.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.web.ShownNames;
import org.convene.event.picture.web.WorkshopPictures;
import org.convene.event.share.WorkshopData;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.web.PublicFace;
import org.convene.event.workshop.web.ShownTexts;
import org.convene.web.page.PublicPage;
import org.convene.web.page.PublicPage.Feed;
import org.convene.web.page.PublicPage.Picture;
import org.convene.web.reader.Reader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class WorkshopFace implements PublicFace {

    private final WorkshopPictures pictures;
    private final URI publicAddress;

    WorkshopFace(WorkshopPictures pictures, @Value("${convene.public-address}") URI publicAddress) {
        this.pictures = pictures;
        this.publicAddress = publicAddress;
    }

    @Override
    public PublicPage of(Workshop workshop, ShownTexts text, List<Foundation> hosts, Reader reader) {
        List<Foundation> shown = ShownNames.in(hosts, reader);
        String path = "/workshops/" + workshop.id();
        Optional<Picture> picture = pictures.of(workshop, hosts);
        return new PublicPage(
                path,
                true,
                new PublicPage.About(
                        text.title().text(),
                        text.purpose().text(),
                        picture.orElse(null),
                        feeds(workshop, shown),
                        WorkshopData.of(
                                workshop,
                                text.title().text(),
                                text.title().language(),
                                text.purpose().text(),
                                shown,
                                URI.create(publicAddress + path),
                                picture.map(found -> URI.create(publicAddress + found.path()))
                                        .orElse(null))));
    }

    /** The workshop itself, its series if it is of one, and all of each host. */
    static List<Feed> feeds(Workshop workshop, List<Foundation> hosts) {
        List<Feed> feeds = new ArrayList<>();
        feeds.add(new Feed(
                "/workshops/" + workshop.id() + "/calendar.ics",
                workshop.terms().title()));
        String series = workshop.terms().seriesName();
        if (series != null) {
            feeds.add(new Feed("/workshops/" + workshop.id() + "/series.ics", series));
        }
        hosts.forEach(host ->
                feeds.add(new Feed(ofFoundation(host.id()), host.profile().name())));
        return List.copyOf(feeds);
    }

    private static String ofFoundation(UUID id) {
        return "/foundations/" + id + "/workshops.ics";
    }
}
