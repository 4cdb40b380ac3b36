package org.convene.bench.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The pages that people open most, by what they are. */
final class Pages {

    private Pages() {}

    /** What anybody may open, of a published workshop and of a host. */
    static Map<String, String> ofEverybody(UUID workshop, UUID foundation) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start page", "/");
        pages.put("workshops", "/workshops");
        pages.put("a workshop", "/workshops/" + workshop);
        pages.put("a workshop’s calendar", "/workshops/" + workshop + "/calendar.ics");
        pages.put("a series’ feed", "/workshops/" + workshop + "/series.ics");
        pages.put("a foundation’s feed", "/foundations/" + foundation + "/workshops.ics");
        pages.put("a card for other sites", "/embed/workshops/" + workshop);
        pages.put("the open form", "/workshops/" + workshop + "/register");
        pages.put("sign-in", "/sign-in");
        return pages;
    }

    /** What the holder of a personal link may open. */
    static Map<String, String> ofInvitee(String token) {
        return Map.of("an invitation", "/invitations/" + token);
    }

    /** What a member of a host may open. */
    static Map<String, String> ofOrganizer(UUID workshop, UUID foundation) {
        Map<String, String> pages = new LinkedHashMap<>();
        String plan = "/organize/workshops/" + workshop;
        pages.put("the desk", "/organize");
        pages.put("a foundation", "/organize/foundations/" + foundation);
        pages.put("a plan", plan);
        pages.put("its words in other languages", plan + "/texts");
        pages.put("an agreement", plan + "/agreement");
        pages.put("hours for all hosts", plan + "/hours");
        pages.put("a conversation", plan + "/conversation");
        pages.put("a checklist", plan + "/checklist");
        pages.put("a series", plan + "/series");
        pages.put("who helps", plan + "/helpers");
        pages.put("messages", plan + "/messages");
        pages.put("a new message", plan + "/messages/new");
        pages.put("a log", plan + "/log");
        pages.put("invitations", plan + "/invitations");
        pages.put("registrations", plan + "/registrations");
        pages.put("mails", plan + "/emails");
        pages.put("the account", "/account");
        return pages;
    }
}
