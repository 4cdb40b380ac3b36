/** How long the servers take for each page. */
@NullMarked
package org.convene.bench.page;

import org.jspecify.annotations.NullMarked;
