/** Fills a fresh platform with a believable joint series, through the public API and the mailbox only. */
@NullMarked
package org.convene.local.demo;

import org.jspecify.annotations.NullMarked;
