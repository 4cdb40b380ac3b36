/** What each kind of problem means, in words. */
@NullMarked
package org.convene.gateway.problem.web;

import org.jspecify.annotations.NullMarked;
