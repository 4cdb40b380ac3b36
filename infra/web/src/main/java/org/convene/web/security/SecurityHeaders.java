package org.convene.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What browsers are told to forbid on every page: no script, style or frame that is not our own, nothing inline, and
 * no address of a page (which may be a personal link) to any other site. Only what is under {@code /embed} may be
 * shown inside of another site's page, and has no form then. A response that sets its own
 * {@code Content-Security-Policy} keeps it.
 */
public final class SecurityHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    static final String EMBEDDED_CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *";

    private static final String PERMISSIONS_POLICY =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), "
                    + "local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), "
                    + "usb=(), xr-spatial-tracking=()";
    private static final RequestMatcher EMBEDDED =
            PathPatternRequestMatcher.withDefaults().matcher("/embed/**");

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        // Framing is forbidden by frame-ancestors, which a page that shows a mail can narrow for that mail alone.
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                .addHeaderWriter(SecurityHeaders::writeFraming)
                // Stricter would make browsers send "Origin: null" with our own forms.
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    /**
     * Writes what is still missing of all of these on the page of an error. Who is refused before our filters, for a
     * path with two slashes or a body in broken chunks, gets such a page, too.
     */
    static void complete(HttpServletRequest request, HttpServletResponse response) {
        writeFraming(request, response);
        writeUnlessThere(response, "Referrer-Policy", ReferrerPolicy.SAME_ORIGIN.getPolicy());
        writeUnlessThere(response, "Permissions-Policy", PERMISSIONS_POLICY);
        writeUnlessThere(response, "Cross-Origin-Opener-Policy", CrossOriginOpenerPolicy.SAME_ORIGIN.getPolicy());
        writeUnlessThere(response, "X-Content-Type-Options", "nosniff");
        writeUnlessThere(response, HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.isSecure()) {
            writeUnlessThere(response, "Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        }
    }

    private static void writeFraming(HttpServletRequest request, HttpServletResponse response) {
        boolean embedded = EMBEDDED.matches(request);
        writeUnlessThere(
                response,
                "Content-Security-Policy",
                embedded ? EMBEDDED_CONTENT_SECURITY_POLICY : CONTENT_SECURITY_POLICY);
        writeUnlessThere(response, "Cross-Origin-Resource-Policy", embedded ? "cross-origin" : "same-origin");
    }

    private static void writeUnlessThere(HttpServletResponse response, String name, String value) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, value);
        }
    }
}
