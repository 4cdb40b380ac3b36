/** Where admins choose their foundation's logo, and everybody sees it. */
@NullMarked
package org.convene.event.logo.web;

import org.jspecify.annotations.NullMarked;
