/** Who is asking, which requests are let in, and what browsers are told to forbid. */
@NullMarked
package org.convene.web.security;

import org.jspecify.annotations.NullMarked;
