/** Who may do what: a table for people, and the tests that hold the whole platform against it. */
@NullMarked
package org.convene.stories.rights;

import org.jspecify.annotations.NullMarked;
