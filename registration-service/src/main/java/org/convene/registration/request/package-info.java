/** What the open form leaves behind: an address to be confirmed, which holds no place and ends after a day. */
@NullMarked
package org.convene.registration.request;

import org.jspecify.annotations.NullMarked;
