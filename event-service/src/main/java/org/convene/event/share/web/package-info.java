/** Heads of public pages, feeds, and the page that helps hosts to make a workshop known. */
@NullMarked
package org.convene.event.share.web;

import org.jspecify.annotations.NullMarked;
