/** Who takes part: a person is known by her address and needs no account. */
@NullMarked
package org.convene.registration.person;

import org.jspecify.annotations.NullMarked;
