import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
@customElement('mr-x')
export class X extends LitElement { @property() name = 'a'; render() { return html`<p>${this.name}</p>`; } }
