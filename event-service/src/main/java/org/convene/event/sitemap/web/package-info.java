/** Sitemaps and the rules for robots. */
@NullMarked
package org.convene.event.sitemap.web;

import org.jspecify.annotations.NullMarked;
