package org.convene.gateway;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** Sends the browser on to another page of this site, with a GET. */
public final class LocalRedirect {

    /** Where people go who did not say where to. */
    public static final String DESK = "/organize";

    private LocalRedirect() {}

    public static RedirectView to(String path) {
        RedirectView redirect = new RedirectView(path, false, false, false);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExpandUriTemplateVariables(false);
        return redirect;
    }
}
