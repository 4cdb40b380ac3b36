/** Where search engines find everything that is public. */
@NullMarked
package org.convene.event.sitemap;

import org.jspecify.annotations.NullMarked;
