package org.convene.web.page;

import jakarta.servlet.http.HttpServletRequest;

/** One URL, two renderings: a fragment for htmx, the whole page for everybody else. */
public final class Fragments {

    private Fragments() {}

    /** Returns whether only a part of the page is asked for; a browser that restores its history wants all of it. */
    public static boolean wanted(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"))
                && !"true".equals(request.getHeader("HX-Boosted"));
    }

    /** Returns such as {@code workshop/page :: places} or {@code workshop/page}. */
    public static String view(HttpServletRequest request, String template, String fragment) {
        return wanted(request) ? template + " :: " + fragment : template;
    }
}
