/*
 * In place of the browser's green test picture: somebody who sits before a wall, in a colour of their own. The sound stays
 * the browser's.
 *
 * HUE is put in by whoever loads this, in degrees.
 */
(() => {
  const ask = navigator.mediaDevices?.getUserMedia?.bind(navigator.mediaDevices);
  if (!ask) {
    return;
  }

  function person() {
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = 360;
    const pen = canvas.getContext('2d');
    const shape = (colour, draw) => {
      pen.fillStyle = colour;
      pen.beginPath();
      draw();
      pen.fill();
    };
    const draw = () => {
      // Who sits still moves a little all the same; without it no picture would be sent.
      const sway = 3 * Math.sin(performance.now() / 1200);
      const wall = pen.createLinearGradient(0, 0, 640, 360);
      wall.addColorStop(0, 'hsl(HUE 28% 86%)');
      wall.addColorStop(1, 'hsl(HUE 22% 66%)');
      pen.fillStyle = wall;
      pen.fillRect(0, 0, 640, 360);
      shape('hsl(HUE 26% 44%)', () => pen.ellipse(320 + sway / 2, 372, 128, 112, 0, 0, 7));
      shape('hsl(HUE 24% 38%)', () => pen.ellipse(320 + sway, 188, 52, 60, 0, 0, 7));
    };
    draw();
    setInterval(draw, 200);
    return canvas.captureStream(5).getVideoTracks()[0];
  }

  navigator.mediaDevices.getUserMedia = async (wanted) => {
    const stream = await ask(wanted);
    stream.getVideoTracks().forEach((camera) => {
      camera.stop();
      stream.removeTrack(camera);
      stream.addTrack(person());
    });
    return stream;
  };
})();
