/** What the demo tells of is consistent, and its clock never goes back. */
@NullMarked
package org.convene.local.demo;

import org.jspecify.annotations.NullMarked;
