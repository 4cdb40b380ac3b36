/** Finds what has been published. */
@NullMarked
package org.convene.event.sitemap.jdbc;

import org.jspecify.annotations.NullMarked;
