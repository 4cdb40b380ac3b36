@NullMarked
package org.convene.event.sitemap.web;

import org.jspecify.annotations.NullMarked;
