import { define } from '../shared/element.js';
import { mount } from '#framework';
import { Widget } from '../jsx/widget.jsx';

define((place, model, headingLevel) => mount(place, <Widget model={model} headingLevel={headingLevel} />));
