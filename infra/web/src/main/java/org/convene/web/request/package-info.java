/** What is noted about each request, and how much of a request is read. */
@NullMarked
package org.convene.web.request;

import org.jspecify.annotations.NullMarked;
