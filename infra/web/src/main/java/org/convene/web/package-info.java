/** What every service shows and accepts over HTTP in the same way; adding the dependency is all a service does. */
@NullMarked
package org.convene.web;

import org.jspecify.annotations.NullMarked;
