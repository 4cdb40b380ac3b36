/** The open form, the page for the code, and the form behind a confirmed address. */
@NullMarked
package org.convene.registration.request.web;

import org.jspecify.annotations.NullMarked;
